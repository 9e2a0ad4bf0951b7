import { useRouter } from 'vue-router'
import { takeReturnPath } from '../../session/kept-return-path.ts'
import { forgetEverythingRead } from '../../session/use-me.ts'
import { useReturnPath } from '../../session/use-return-path.ts'
import { announce } from '../../ui/announce.ts'
import { paths } from '../../paths.ts'

/** After a session has been opened: reads again who is there, says it, and goes to the page that was wanted. */
export function useEntering() {
  const router = useRouter()
  const returnPath = useReturnPath()
  return async (sentence: string): Promise<void> => {
    await forgetEverythingRead()
    const kept = takeReturnPath()
    const wanted = returnPath.value === paths.home ? (kept ?? paths.home) : returnPath.value
    await router.replace(wanted)
    announce(sentence)
  }
}
