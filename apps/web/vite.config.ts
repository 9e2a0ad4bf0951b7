import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** Address of the API while developing the front alone; in production one process serves both. */
const apiOrigin = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000'

/** Style sheets go by area and not by component: one small file for each, whoever the reader is. */
const sheets = [
  { name: 'staff', test: /src\/features\/(management|stock|caretaker)\/.*\.css$/ },
  { name: 'public', test: /src\/features\/(catalogue|content)\/.*\.css$/ },
  { name: 'organiser', test: /src\/features\/.*\.css$/ },
  { name: 'frame', test: /src\/(ui|shell|styles|App)\b.*\.css$/ },
].map((sheet, index) => ({ ...sheet, priority: 10 - index }))

/** What several pages share; the rest stays with its page, so that nobody pays for what others read. */
const sharedScripts = [
  { name: 'base', priority: 6, test: /node_modules\/(\.pnpm\/)?(@vue|vue|vue-router|@tanstack|openapi-fetch)[@+/]/ },
  { name: 'shell', priority: 5, tags: ['$initial' as const] },
  {
    name: 'form',
    priority: 4,
    includeDependenciesRecursively: false,
    test: /src\/(ui\/(use-form|ErrorSummary)|locales\/fr-fields)/,
  },
  {
    name: 'ui',
    priority: 3,
    minShareCount: 20,
    test: /apps\/web\/src\/(ui|api|presentation|session|locales)\/|@lucide/,
  },
  { name: 'icons', priority: 2, minShareCount: 5, test: /@lucide/ },
  { name: 'fields', priority: 1, test: /src\/ui\/(TimeSelect|DateField)/, includeDependenciesRecursively: false },
]

const openedFirst = /\/(Home|Search|Room|Establishment)Page-/
const sharedByMost = /\/(ui|form|icons|fields)-/

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } })],
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
    rolldownOptions: { output: { codeSplitting: { groups: [...sheets, ...sharedScripts] } } },
  },
  server: { proxy: { '/api': { target: apiOrigin } } },
})
