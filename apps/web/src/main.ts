import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import './styles/index.css'
import { queryClient } from './api/query.ts'
import { onSessionEnded } from './api/session-fetch.ts'
import App from './App.vue'
import { paths } from './paths.ts'
import { router } from './router.ts'
import { forgetEverythingRead } from './session/use-me.ts'
import { applyTheme } from './theme.ts'

applyTheme()
onSessionEnded(() => {
  void forgetEverythingRead().catch(() => queryClient.clear())
  const { meta, fullPath } = router.currentRoute.value
  if (meta.signedIn) void router.replace({ path: paths.sessionEnded, query: { retour: fullPath } })
})

createApp(App).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
