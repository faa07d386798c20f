export * from './civil-society.module.js';
export { OrganisationQueries } from './db/organisation.queries.js';
