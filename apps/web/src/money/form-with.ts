/** What a multipart request sends: the fields first, so that the server knows what the file is for when it arrives. */
export function formWith(fields: Readonly<Record<string, string>>, ...files: readonly File[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const file of files) form.append('file', file)
  return form
}
