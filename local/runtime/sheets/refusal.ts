/** What Google's services throw: scripts see `Exception: …`. The services make it anew in the script's realm. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
