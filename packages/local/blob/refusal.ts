/** An error as the Blob SDK reads it: `{error: {code, message}}` under a status. */
export class BlobRefusal extends Error {
  override readonly name = "BlobRefusal";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const notFound = (): BlobRefusal =>
  new BlobRefusal(404, "not_found", "The requested blob does not exist");
export const badRequest = (message: string): BlobRefusal => new BlobRefusal(400, "bad_request", message);
