/** Names of columns under which personal data are expected (PRI-1). */
export const namesOfPersonalColumns =
  /name|mail|recipient|subject|body_text|title|position|sex|nation|passport|born|photo|phone|address|agent|speaker|statement|answers|^text$|person|file_id|reference|note|override|content|identity|params|changes/;

const reference = 'reference data of the United Nations';
const programme = 'what a session or its programme says of itself';

/** Columns that only sound like it, with the reason. */
export const notPersonal: Readonly<Record<string, string>> = {
  'accreditation.note': 'reason of a decision on an organization',
  'agenda_item.title': programme,
  'answer_set.subject_id': 'identifier of a registration',
  'answer_set.subject_kind': 'kind of what is answered for',
  'badge_design.logo_file_id': 'emblem of an organization',
  'body.name': reference,
  'body.rules_profile_id': reference,
  'bureau_member.name': 'office holders as public documents name them',
  'component_state.name': 'parts of the installation',
  'document.title': programme,
  'gate.name': 'name of a door',
  'gate_scan.content': 'digest of what was read, which tells of nobody',
  'meeting.note': programme,
  'meeting.title': programme,
  'migration.name': 'names of migrations',
  'organisation.email': 'address of record of an organization',
  'organisation.mail_domains': 'domains of an organization',
  'organisation.name': 'names of organizations',
  'outbox.name': 'names of events',
  'output_file.file_id': 'files of runs, which go with their run after thirty days (OUT-4)',
  'output_run.params': 'filters of what was asked for',
  'programme_issue.changes': programme,
  'questionnaire.title': programme,
  'room.name': 'names of rooms',
  'rules_profile.title': reference,
  'session.note': programme,
  'session.title': programme,
  'side_event.preferences': 'slots of a call',
  'side_event.title': programme,
  'side_event_issue.changes': programme,
  'side_event_receipt.content': 'digest of what was received, which tells of nobody',
  'slot_film.captions_file_id': 'film of an organization; who sent it stands with the video statement',
  'slot_film.file_id': 'film of an organization; who sent it stands with the video statement',
  'speakers_list.title': programme,
  'state.earlier_names': reference,
  'state.name': reference,
};
