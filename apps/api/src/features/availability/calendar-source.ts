/** The outside world of timetables: an adapter reads an address that a person typed. */
export type CalendarSource = {
  /**
   * Bytes found at an https address, at most `mostBytes` of them.
   * @throws availability.timetable-refused when the address is not one of the public internet
   * @throws availability.timetable-unreachable `status` when it answers something else than a file, or not in time
   * @throws availability.timetable-too-large
   */
  read(url: string, mostBytes: number): Promise<Uint8Array>
}
