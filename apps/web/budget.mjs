// Weighs the build against the budgets of the first view (gzip) and fails when one passes its limit.
// A page costs the entry, its own chunk and everything both import statically; widgets loaded on demand have their own limit.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = join(import.meta.dirname, 'dist')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
const kB = 1000
/**
 * JavaScript of a first view: `target` is what the design asks, `limit` what no page may pass (docs/architecture.md says
 * which pages are between the two, and why). A limit only ever goes down.
 */
const scripts = {
  public: { target: 75 * kB, limit: 85 * kB },
  organiser: { target: 75 * kB, limit: 83 * kB },
  manager: { target: 90 * kB, limit: 90 * kB },
}
const css = { target: 12 * kB, limit: 12 * kB }
const font = { target: 30 * kB, limit: 30 * kB }
/** A library taken whole shows here: `import('zod')` brings its words in forty languages. */
const heaviest = { target: 50 * kB, limit: 50 * kB }
const groupOf = {
  management: 'manager',
  stock: 'manager',
  'booking-request': 'organiser',
  bookings: 'organiser',
  organisations: 'organiser',
}
/** Chunks that a click or an idle moment brings, never the first view. */
const onDemand = { 'src/ui/MonthGrid.vue': 20 * kB, 'components/PlaceCompletion.vue': 40 * kB, leaflet: 45 * kB }

const gzipped = new Map()
function weigh(file) {
  if (!gzipped.has(file)) gzipped.set(file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
  return gzipped.get(file)
}

function staticClosure(key, seen = new Set()) {
  if (seen.has(key) || !manifest[key]) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) staticClosure(next, seen)
  return seen
}

/** Whether a page may end by fetching a chunk, through others or not; the shell knows every page and is left out. */
function reaches(from, to, seen = new Set(base)) {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  const { imports = [], dynamicImports = [] } = manifest[from]
  return [...imports, ...dynamicImports].some((next) => reaches(next, to, seen))
}

function weighKeys(keys) {
  let js = 0
  const sheets = new Set()
  for (const key of keys) {
    js += weigh(manifest[key].file)
    for (const sheet of manifest[key].css ?? []) sheets.add(sheet)
  }
  return { js, css: [...sheets].reduce((sum, sheet) => sum + weigh(sheet), 0) }
}

const rows = []
const row = (what, bytes, { target, limit }) =>
  rows.push({
    what,
    'kB gz': (bytes / kB).toFixed(1),
    target: (target / kB).toFixed(0),
    limit: (limit / kB).toFixed(0),
    state: bytes > limit ? 'OVER' : bytes > target ? 'above target' : '',
  })

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const base = staticClosure(entry)
const shell = weighKeys(base)
row('shell JS', shell.js, scripts.public)
row('shell CSS', shell.css, css)

const pages = Object.keys(manifest).filter((name) => /^src\/features\/.+Page\.vue$/.test(name))
for (const key of pages) {
  const page = weighKeys(staticClosure(key, new Set(base)))
  const name = key.replace('src/features/', '').replace('pages/', '')
  row(`${name} JS`, page.js, scripts[groupOf[name.split('/')[0]] ?? 'public'])
  row(`${name} CSS`, page.css, css)
}

const files = Object.values(manifest).flatMap(({ file }) => (file.endsWith('.js') ? [weigh(file)] : []))
row('heaviest script', Math.max(...files), heaviest)
for (const [match, limit] of Object.entries(onDemand)) {
  const key = Object.keys(manifest).find((name) => name.includes(match) && manifest[name].isDynamicEntry)
  if (!key) continue
  // What all the pages that may ask for it brought already is not paid twice.
  const known = pages.filter((page) => reaches(page, key)).map((page) => staticClosure(page, new Set(base)))
  const added = [...staticClosure(key)].filter((name) => !base.has(name) && !known.every((seen) => seen.has(name)))
  row(`${match} (on demand)`, weighKeys(added).js, { target: limit, limit })
}

for (const { file } of Object.values(manifest).filter((chunk) => chunk.file.endsWith('.woff2'))) {
  row('font', readFileSync(join(folder, file)).length, font)
}

console.table(rows)
const over = rows.filter(({ state }) => state === 'OVER')
if (over.length > 0) {
  console.error(`Over budget: ${over.map((line) => line.what).join(', ')}`)
  process.exit(1)
}
