const token = /\{\{([^{}]*)\}\}/g

/** Names written between double braces, in their order. */
export const namesIn = (text: string): string[] => [...text.matchAll(token)].map(([, name = '']) => name.trim())

/** Whether braces stand that do not enclose a name. */
export const hasOpenBraces = (text: string): boolean => /[{}]/.test(text.replace(token, ''))

/** The text with each name replaced, once: what a value contains is never read again. */
export const replaceNames = (text: string, valueOf: (name: string) => string): string =>
  text.replace(token, (_, name: string) => valueOf(name.trim()))
