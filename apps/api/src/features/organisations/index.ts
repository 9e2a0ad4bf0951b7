export { depositPiece } from './deposit-piece.ts'
export { inviteMember } from './invite-member.ts'
export { getOrganisation, type OrganisationRow } from './organisations.store.ts'
export { pieceFile } from './open-piece-file.ts'
export {
  insertPiece,
  insuranceFileOf,
  insuranceFor,
  isInsurance,
  piecesFor,
  reviewPieceRow,
  selectPieces,
  type InsurancePiece,
  type JudgedPiece,
  type PieceRow,
} from './pieces.store.ts'
export { remindExpiringPieces } from './remind-expiring-pieces.ts'
export { removePiece } from './remove-piece.ts'
export { organisationRoutes } from './organisations.routes.ts'
export { recordOrganisation } from './record-organisation.ts'
export { registerOrganisation } from './register-organisation.ts'
export { tellDamagedFile } from './tell-damaged-file.ts'
export { membershipTable, organisationTable } from './organisations.tables.ts'
