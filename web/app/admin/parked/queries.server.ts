import { ParkedFilter, ParkedPage, ParkedRetried, ParkedRetryBody } from "@haat/contract/parked";
import { data } from "react-router";
import { z } from "zod";
import { type Api, outcomeOf } from "../../lib/api.server.ts";

/** Only what reads as it should of an address that anybody may type. */
export function askedIn(url: string): z.infer<typeof ParkedFilter> {
  const { searchParams } = new URL(url);
  const { cursor, group } = ParkedFilter.shape;
  return {
    cursor: cursor.safeParse(searchParams.get("cursor") ?? undefined).data,
    group: group.safeParse(searchParams.get("group") ?? undefined).data,
  };
}

export const readParked = (api: Api, query: z.infer<typeof ParkedFilter>): Promise<ParkedPage> =>
  api.read("/v1/admin/outbox/parked", ParkedPage, { query });

/** One of them by its number, or all of a kind and reason. */
export async function retry(api: Api, form: Readonly<Record<string, string>>) {
  const { id, key = "", group, seenAt } = form;
  if (id !== undefined && /^\d{1,18}$/.test(id)) {
    const outcome = await outcomeOf(api.send("POST", `/v1/admin/outbox/${id}/retry`, z.unknown(), {}));
    return { outcome, flash: "message_retried" } as const;
  }
  const body = ParkedRetryBody.safeParse({ group, seenAt }).data;
  if (!body) throw data(null, { status: 400 });
  const headers = { "idempotency-key": key };
  const outcome = await outcomeOf(
    api.send("POST", "/v1/admin/parked/retries", ParkedRetried, { headers, body }),
  );
  const isMore = outcome.ok && outcome.value.left > 0;
  return { outcome, flash: isMore ? "messages_retried_in_part" : "messages_retried" } as const;
}
