export { record, type AuditLine } from './record.ts'
