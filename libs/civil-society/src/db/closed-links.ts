/** CIV-10 Whether somebody else refused or ended an earlier link of the same person; `l` is the link. */
export const closedByOthers = `EXISTS (SELECT FROM organisation_link e
  WHERE e.organisation_id = l.organisation_id AND e.person_id = l.person_id
    AND e.state IN ('REFUSED', 'ENDED') AND e.decided_by IS DISTINCT FROM l.person_id)`;
