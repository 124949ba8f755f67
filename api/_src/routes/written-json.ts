import type { Context, TypedResponse } from "hono";
import type { AppEnv } from "../app-env.ts";

const encoder = new TextEncoder();
/** Two in three letters of a Bangla page take three bytes; a text that needs more room is encoded by itself. */
const scratch = new Uint8Array(256 * 1024);

/** Into room that is there already: twice as fast as counting the bytes first, which every other way does. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const { read, written } = encoder.encodeInto(text, scratch);
  return read === text.length ? scratch.slice(0, written) : encoder.encode(text);
}

/** A reply that Postgres has already written. Reading it to write it again would cost more than finding it; the tests read it. */
export const writtenJson = <View>(c: Context<AppEnv>, text: string): TypedResponse<View, 200, "json"> =>
  c.body(bytesOf(text), 200, { "content-type": "application/json" }) as unknown as TypedResponse<
    View,
    200,
    "json"
  >;

/** The same for a view with much Bangla in it: handed to the socket as a string, its letters are counted and encoded there. */
export const writeJson = <View, Status extends 200 | 201 = 200>(
  c: Context<AppEnv>,
  view: View,
  status: Status = 200 as Status,
): TypedResponse<View, Status, "json"> =>
  c.body(bytesOf(JSON.stringify(view)), status, {
    "content-type": "application/json",
  }) as unknown as TypedResponse<View, Status, "json">;
