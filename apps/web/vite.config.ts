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
        // What every page needs, in one file: it compresses better and is asked for once.
        advancedChunks: {
          groups: [
            { name: 'base', test: /node_modules\/(\.pnpm\/)?(@vue|vue|vue-router|@tanstack|openapi-fetch)[@+/]/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: apiOrigin } } },
})
