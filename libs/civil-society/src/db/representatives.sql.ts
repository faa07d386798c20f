/** Those who act for the organizations of the parameter, an array of uuid: each pair of person and organization once. */
export const representativesOf = `SELECT DISTINCT person_id AS "personId", organisation_id AS "organisationId"
  FROM role_assignment WHERE role = 'REPRESENTATIVE' AND organisation_id = ANY($1::uuid[])`;

export interface ActingFor {
  readonly personId: string;
  readonly organisationId: string;
}
