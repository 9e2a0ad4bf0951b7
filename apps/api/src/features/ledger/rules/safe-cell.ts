const formulaStarts = /^[\s\u0000]*[=+\-@\t\r\n\u0000＝＋－＠]/u

/**
 * Text of a CSV cell that no spreadsheet will run: a quote mark goes in front of what looks like a formula, also in
 * full-width characters or after spaces. Numbers of the export are not concerned: they never pass through here.
 */
export const safeCell = (text: string): string => (formulaStarts.test(text) ? `'${text}` : text)
