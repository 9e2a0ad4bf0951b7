import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

/** Address of the API while developing the front alone; in production one process serves both. */
const apiOrigin = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000'

/** Style sheets go by area and not by component: one small file for each, whoever the reader is. */
const sheets = [
  { name: 'stock', test: /src\/features\/stock\/.*\.css$/ },
  { name: 'staff', test: /src\/features\/(management|caretaker)\/.*\.css$/ },
  { name: 'public', test: /src\/(features\/(catalogue|content)|rooms\/Equipment).*\.css$/ },
  { name: 'organiser', test: /src\/features\/.*\.css$/ },
  { name: 'frame', test: /src\/(ui|shell|styles|App)\b.*\.css$/ },
].map((sheet, index) => ({ ...sheet, priority: 10 - index }))

/** Some modules in one file, without all that they import. */
const alone = (name: string, test: RegExp) => ({ name, test, priority: 4, includeDependenciesRecursively: false })

/** What several pages share; the rest stays with its page, so that nobody pays for what others read. */
const sharedScripts = [
  {
    name: 'base',
    priority: 6,
    test: /node_modules\/(\.pnpm\/)?(@vue|vue|vue-router|@tanstack|openapi-fetch)[@+/]/,
  },
  { name: 'shell', priority: 5, tags: ['$initial' as const] },
  alone('form', /src\/(ui\/(use-form|ErrorSummary)|locales\/fr-fields)/),
  // What a visitor reads: the wish, the rooms found, one room; few files, so that a first view asks for few.
  alone(
    'search',
    /src\/(locales\/fr\/(search|search-form)\.|features\/catalogue\/(search-criteria|weekly-wish))|icons\/send\./,
  ),
  alone(
    'rooms',
    /src\/(features\/catalogue\/(components\/Room(Card|Facts)|availability-words|search-state)|rooms\/(EquipmentIcon|price-words)|ui\/DayStrip)|icons\/(ruler|accessibility)\./,
  ),
  alone(
    'weekly',
    /src\/(features\/catalogue\/(weekly-form|components\/Weekly)|series\/WeekdayChips|locales\/fr\/(rhythm-form|weekly-search)\.)/,
  ),
  alone('room', /src\/rooms\/(lazy-pieces|use-room)/),
  // Of the month on demand: not with icons that the pages around it do not have.
  alone('chevrons', /icons\/chevron-(left|right)\./),
  alone('once', /src\/api\/(idempotency|new)-key/),
  alone('words', /src\/(ui\/(use-late-dialog|lazy-piece)|locales\/fr\/(rooms|vocabulary)\.)/),
  {
    name: 'ui',
    priority: 3,
    minShareCount: 34,
    test: /apps\/web\/src\/(ui|api|presentation|session|locales)\/|@lucide/,
  },
  { name: 'icons', priority: 2, minShareCount: 7, test: /@lucide/ },
  {
    ...alone('fields', /src\/(ui\/(TimeSelect|DateField|SegmentedControl|use-media)|locales\/fr\/series-mode)/),
    priority: 1,
  },
]

/** The font is asked for with the first script: words that come before it would move when it arrives. */
const preloadFont: Plugin = {
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const font = Object.keys(bundle ?? {}).find((file) => file.endsWith('.woff2'))
      if (!font) return []
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${font}` }
      return [{ tag: 'link', attrs, injectTo: 'head-prepend' as const }]
    },
  },
}

const openedFirst = /\/(Home|Search|Room|Establishment)Page-/
const sharedByMost = /\/(ui|form|icons|fields)-/

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), preloadFont],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: {
      // The content security policy allows no inline script, and every target browser preloads modules.
      polyfill: false,
      // The lists of what each page preloads are in the first script, which all pages pay. Those that a stranger opens
      // first ask for all their files at once; the others for the few that most pages share.
      resolveDependencies: (page, files, { hostType }) =>
        hostType === 'html' || openedFirst.test(page) ? files : files.filter((file) => sharedByMost.test(file)),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The first script names all the others: a hash costs what it is long, as nothing compresses it.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: { groups: [...sheets, ...sharedScripts] },
      },
    },
  },
  server: { proxy: { '/api': { target: apiOrigin } } },
})
