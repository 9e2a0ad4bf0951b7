export { getOrganisation, insuranceFor, type OrganisationRow, type PieceRow } from './organisations.store.ts'
export { recordOrganisation } from './record-organisation.ts'
export { membershipTable, organisationTable, pieceTable } from './organisations.tables.ts'
