import { opaque } from "../random.ts";
import type { Notice, Payment } from "../truth.ts";
import type { World } from "../world.ts";
import { newMessage, type SnsMessage } from "./envelope.ts";
import { paymentMessage, seal, type Channel, type Twist } from "./notices.ts";
import { deliver } from "./post.ts";

/** The handshake goes on until the listener is up: simulator and shop start side by side. */
const handshakePausesMs = [0, 500, 1000, 2000, 4000, 8000, 15_000];

export type PostOffice = ReturnType<typeof createPostOffice>;

/** Delivers notifications in the background, survives restarts, and stops when told. */
export function createPostOffice(world: World) {
  const timers = new Set<NodeJS.Timeout>();
  let isOpen = true;

  function later(ms: number, work: () => Promise<void>): void {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, ms);
    timers.add(timer);
  }

  async function tryDelivery(notice: Notice): Promise<void> {
    const next = await deliver(world, notice);
    const pause = world.settings().webhookRetriesMs[next.attempts - 1];
    if (!next.isDone && pause !== undefined) later(pause, () => tryDelivery(next));
  }

  function enqueue(message: SnsMessage, webhook: string, twist?: Twist): Notice {
    const notice: Notice = {
      messageId: message["MessageId"] ?? "",
      body: seal(world, message, twist),
      webhook,
      topicArn: world.topicArn,
      type: "Notification",
      attempts: 0,
      answers: [],
      isDone: false,
    };
    world.store.put({ kind: "notice", value: notice });
    return notice;
  }

  /** Nothing is delivered before the listener has fetched its SubscribeURL. */
  const listener = (): string | null => {
    const subscription = world.store.subscription();
    return subscription?.isConfirmed && subscription.webhook === world.webhook ? subscription.webhook : null;
  };

  async function shakeHands(attempt: number): Promise<void> {
    const subscription = world.store.subscription();
    if (!world.webhook || !subscription || subscription.isConfirmed || !isOpen) return;
    const message = newMessage(world.topicArn, world.clock.now(), {
      Type: "SubscriptionConfirmation",
      Message: `You have chosen to subscribe to the topic ${world.topicArn}.`,
      Token: subscription.token,
      SubscribeURL: `${world.origin()}/sns?Action=ConfirmSubscription&Token=${subscription.token}`,
    });
    const notice = { ...enqueue(message, world.webhook), type: "SubscriptionConfirmation" as const };
    await deliver(world, notice);
    const pause = handshakePausesMs[Math.min(attempt + 1, handshakePausesMs.length - 1)] ?? 15_000;
    later(pause, () => shakeHands(attempt + 1));
  }

  return {
    open: (): void => {
      if (!world.webhook) return;
      if (world.store.subscription()?.webhook !== world.webhook)
        world.store.put({
          kind: "subscription",
          value: { webhook: world.webhook, token: opaque(64), isConfirmed: false },
        });
      later(0, () => shakeHands(0));
      const waiting = world.store.notices().filter((notice) => !notice.isDone && notice.type === "Notification");
      for (const notice of waiting)
        if (notice.attempts <= world.settings().webhookRetriesMs.length) later(0, () => tryDelivery(notice));
    },
    announce: (payment: Payment, channel?: Channel, forced?: Twist): void => {
      const webhook = listener();
      const script = world.faults.takeWebhook([payment.id, payment.trxId ?? "", payment.invoice]);
      const twist = forced ?? script?.webhook;
      if (!webhook || twist === "never") return;
      const notice = enqueue(paymentMessage(world, payment, channel), webhook, twist);
      const delayMs = twist === "late" ? script?.delayMs || 3000 : 0;
      later(delayMs, () => tryDelivery(notice));
      if (twist === "twice") later(delayMs, () => tryDelivery(notice));
    },
    close: (): void => {
      isOpen = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
