/** Identifier of the control of a field, so that the error summary can send focus there. */
export function fieldId(name: string): string {
  return `champ-${name.replace(/[^\w-]/g, '-')}`
}
