import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** Address of the API while developing the front alone; in production one process serves both. */
const apiOrigin = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } })],
  build: {
    target: 'es2022',
    manifest: true,
    // The content security policy allows no inline script, and every target browser preloads modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Few files compress better than many, are asked for with fewer requests, and keep short the list of what each
        // page preloads. What is shared by less than that stays with the pages: nobody pays for what others read.
        advancedChunks: {
          groups: [
            {
              name: 'base',
              priority: 4,
              test: /node_modules\/(\.pnpm\/)?(@vue|vue|vue-router|@tanstack|openapi-fetch)[@+/]/,
            },
            { name: 'shell', priority: 3, tags: ['$initial'] },
            {
              name: 'ui',
              priority: 2,
              minShareCount: 17,
              test: /apps\/web\/src\/(ui|api|presentation|session|locales)\/|@lucide/,
            },
            { name: 'icons', priority: 1, minShareCount: 5, test: /@lucide/ },
            { name: 'fields', test: /src\/ui\/(TimeSelect|DateField)/, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: apiOrigin } } },
})
