import { fileURLToPath } from 'node:url'
import { openSync, type Font } from 'fontkit'

const open = (name: string): Font => {
  const font = openSync(fileURLToPath(new URL(`./fonts/${name}.ttf`, import.meta.url)))
  if (!('layout' in font)) throw new Error(`${name} is a collection of fonts, one font was expected`)
  return font
}

let opened: { regular: Font; semibold: Font } | undefined

/** Source Sans 3, parsed once per thread: parsing it for every document costs several times the rendering. */
export function documentFonts(): { regular: Font; semibold: Font } {
  opened ??= { regular: open('source-sans-3-regular'), semibold: open('source-sans-3-semibold') }
  return opened
}
