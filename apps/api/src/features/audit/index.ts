export { linesOf, type AuditEntry } from './lines-of.ts'
export { record, type AuditLine } from './record.ts'
