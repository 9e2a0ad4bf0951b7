/** Prints one part of the page as a sheet of its own: nothing around it is on the paper. */
export function printAlone(part: Element | null): void {
  if (!part) return
  const { dataset } = document.documentElement
  part.classList.add('print-alone')
  dataset['print'] = 'alone'
  window.addEventListener(
    'afterprint',
    () => {
      part.classList.remove('print-alone')
      delete dataset['print']
    },
    { once: true },
  )
  window.print()
}
