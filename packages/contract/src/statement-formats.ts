import { z } from 'zod'
import { cents, localDate, shortText } from './values.ts'

/** What a line of the file of a liquidation statement may say. */
export const statementColumn = z
  .enum([
    ...(['statement', 'line', 'nature', 'agreement', 'booking', 'debtor', 'siret', 'rna', 'address', 'room'] as const),
    ...(['used-on', 'basis', 'tariff', 'act', 'due-on', 'amount', 'order-number', 'ordered-on'] as const),
    ...(['fiscal-year', 'payee'] as const),
  ])
  .meta({ id: 'StatementColumn' })
export type StatementColumn = z.infer<typeof statementColumn>
export const statementDelimiter = z.enum(['semicolon', 'comma', 'tab']).meta({ id: 'StatementDelimiter' })
export const statementDecimal = z.enum(['comma', 'point']).meta({ id: 'StatementDecimal' })
export const statementEncoding = z.enum(['utf-8', 'windows-1252']).meta({ id: 'StatementEncoding' })

const format = {
  columns: z
    .array(z.strictObject({ column: statementColumn, title: shortText(60) }))
    .min(1)
    .max(40),
  delimiter: statementDelimiter,
  decimal: statementDecimal,
  encoding: statementEncoding,
}

/** How the file of statements is written for the accountant of an establishment. */
export const statementFormat = z
  .object({
    ...format,
    payeeName: z.string(),
    /** Zero while nobody chose: the file is as it always was. */
    version: z.number().int(),
    mayChange: z.boolean(),
    /** Every column, with the title it has when nobody chose another. */
    known: z.array(z.object({ column: statementColumn, title: z.string() })),
  })
  .meta({ id: 'StatementFormat' })
export type StatementFormatDto = z.infer<typeof statementFormat>

export const statementFormatInput = z
  .strictObject({ ...format, version: z.number().int().min(0) })
  .refine(({ columns }) => new Set(columns.map(({ column }) => column)).size === columns.length, 'a column named twice')
export type StatementFormatInput = z.infer<typeof statementFormatInput>

/** Why a line of the accountant's file is not taken. */
export const orderFileFault = z
  .enum(['no-number', 'no-line', 'unknown-line', 'several-lines', 'twice', 'other-statement', 'bad-date'])
  .meta({ id: 'OrderFileFault' })
export type OrderFileFault = z.infer<typeof orderFileFault>

/** What a file of order numbers would note, line by line; nothing is written before it is confirmed. */
export const orderFilePreview = z
  .object({
    lines: z.array(
      z.object({
        no: z.number().int(),
        debtorName: z.string(),
        amountCents: cents,
        orderNumber: z.string(),
        orderedOn: localDate,
        /** The number that it replaces. */
        replaces: z.string().nullable(),
      }),
    ),
    faults: z.array(z.object({ line: z.number().int(), fault: orderFileFault, cell: z.string() })),
    /** Lines of the statement that the file says nothing of and that have no number. */
    missing: z.number().int(),
  })
  .meta({ id: 'OrderFilePreview' })
export type OrderFilePreviewDto = z.infer<typeof orderFilePreview>
export const orderFileForm = z.object({ orderedOn: localDate })
