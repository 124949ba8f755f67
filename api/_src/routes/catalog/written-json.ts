import type { Context, TypedResponse } from "hono";
import type { AppEnv } from "../../app-env.ts";

/** A reply that Postgres has already written. Reading it to write it again would cost more than finding it; the tests read it. */
export const writtenJson = <View>(c: Context<AppEnv>, text: string): TypedResponse<View, 200, "json"> =>
  c.body(text, 200, { "content-type": "application/json" }) as unknown as TypedResponse<View, 200, "json">;
