import type { Notice } from "../truth.ts";
import type { World } from "../world.ts";

const timeoutMs = 15_000;

/** One delivery as Amazon makes it: JSON that calls itself plain text. */
export async function deliver(world: World, notice: Notice): Promise<Notice> {
  let status: number | null = null;
  try {
    const response = await fetch(notice.webhook, {
      method: "POST",
      headers: {
        "content-type": "text/plain; charset=UTF-8",
        "x-amz-sns-message-type": notice.type,
        "x-amz-sns-message-id": notice.messageId,
        "x-amz-sns-topic-arn": notice.topicArn,
      },
      body: notice.body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    status = response.status;
  } catch {
    // Not reachable: `status` stays null and the retries go on.
  }
  const next: Notice = {
    ...notice,
    attempts: notice.attempts + 1,
    answers: [...notice.answers, status],
    isDone: status !== null && status >= 200 && status < 300,
  };
  world.store.put({ kind: "notice", value: next });
  world.journal.note({
    op: "notice",
    method: "POST",
    path: new URL(notice.webhook).pathname,
    reference: notice.messageId,
    request: null,
    status,
    response: null,
    fault: null,
  });
  return next;
}
