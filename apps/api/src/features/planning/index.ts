export { planningRoutes } from './planning.routes.ts'
export { roomsInstead, type RoomInstead } from './rooms-instead.ts'
export { worksOn, type TouchedSession, type WorksOn } from './works-on.store.ts'
