/** Of a series that stands for some of the dates asked. */
export const partlyGranted = {
  confirmed: (standing: number, asked: number) => `Confirmée pour ${standing} séances sur ${asked}`,
  accepted: (standing: number, asked: number) => `Acceptée pour ${standing} séances sur ${asked}`,
  done: (standing: number, asked: number, organisation: string) =>
    `Demande acceptée pour ${standing} séances sur ${asked} : ${organisation}.`,
}
