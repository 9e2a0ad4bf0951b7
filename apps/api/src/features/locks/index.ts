export { lockRoutes } from './locks.routes.ts'
export { type CodeOrder, forgetCode, obtainCode } from './obtain-code.ts'
export { refuseSimulatedLocks } from './refuse-simulated-locks.ts'
export { withdrawCode } from './withdraw-code.ts'
