// Weighs the build against the budgets of the first view (gzip) and fails when one is over.
// A page costs the entry, its own chunk and everything both import statically; widgets loaded on demand have their own limit.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = join(import.meta.dirname, 'dist')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
const kB = 1000
const limits = { public: 75 * kB, manager: 90 * kB, css: 12 * kB, font: 30 * kB }
const managerFeatures = ['management', 'stock', 'ledger']
/** Chunks that a click or an idle moment brings, never the first view. */
const onDemand = { 'src/ui/MonthGrid.vue': 20 * kB, 'src/ui/PlaceCombobox.vue': 40 * kB, leaflet: 45 * kB }

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
const row = (what, bytes, limit) =>
  rows.push({
    what,
    'kB gz': (bytes / kB).toFixed(1),
    limit: (limit / kB).toFixed(0),
    over: bytes > limit ? 'OVER' : '',
  })

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const base = staticClosure(entry)
const shell = weighKeys(base)
row('shell JS', shell.js, limits.public)
row('shell CSS', shell.css, limits.css)

for (const key of Object.keys(manifest).filter((name) => /^src\/features\/.+Page\.vue$/.test(name))) {
  const isManager = managerFeatures.some((feature) => key.startsWith(`src/features/${feature}/`))
  const { js, css } = weighKeys(staticClosure(key, new Set(base)))
  const name = key.replace('src/features/', '').replace('pages/', '')
  row(`${name} JS`, js, isManager ? limits.manager : limits.public)
  row(`${name} CSS`, css, limits.css)
}

for (const [match, limit] of Object.entries(onDemand)) {
  const key = Object.keys(manifest).find((name) => name.includes(match) && manifest[name].isDynamicEntry)
  if (!key) continue
  const added = [...staticClosure(key)].filter((name) => !base.has(name))
  row(`${match} (on demand)`, weighKeys(added).js, limit)
}

const fonts = Object.values(manifest).filter((chunk) => chunk.file.endsWith('.woff2'))
for (const font of fonts) row('font', readFileSync(join(folder, font.file)).length, limits.font)

console.table(rows)
const over = rows.filter((line) => line.over)
if (over.length > 0) {
  console.error(`Over budget: ${over.map((line) => line.what).join(', ')}`)
  process.exit(1)
}
