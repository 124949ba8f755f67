import type { Notice, Payment } from "../truth.ts";
import type { World } from "../world.ts";
import { newMessage, type SnsMessage } from "./envelope.ts";
import { paymentMessage, seal, type Channel, type Twist } from "./notices.ts";
import { webhookFaults } from "../faults.ts";
import { deliver } from "./post.ts";

/** The handshake goes on until the listener is up: simulator and shop start side by side. */
const handshakePausesMs = [500, 1000, 2000, 4000, 8000, 15_000];

type Later = (ms: number, work: () => Promise<void>) => void;

/** Timers that end together with the simulator. */
function createTimers() {
  const timers = new Set<NodeJS.Timeout>();
  let isOpen = true;
  const later: Later = (ms, work) => {
    if (!isOpen) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, ms);
    timers.add(timer);
  };
  const close = (): void => {
    isOpen = false;
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  return { later, close };
}

async function tryDelivery(world: World, later: Later, notice: Notice): Promise<void> {
  const next = await deliver(world, notice);
  const pause = world.settings().webhookRetriesMs[next.attempts - 1];
  if (!next.isDone && pause !== undefined) later(pause, () => tryDelivery(world, later, next));
}

function newNotice(world: World, message: SnsMessage, webhook: string, twist?: Twist): Notice {
  return {
    messageId: message["MessageId"] ?? "",
    body: seal(world, message, twist),
    webhook,
    topicArn: world.topicArn,
    type: message["Type"] === "Notification" ? "Notification" : "SubscriptionConfirmation",
    attempts: 0,
    answers: [],
    isDone: false,
  };
}

async function shakeHands(world: World, later: Later, attempt: number): Promise<void> {
  const subscription = world.store.subscription();
  if (!world.webhook || !subscription || subscription.isConfirmed) return;
  const message = newMessage(world.topicArn, world.clock.now(), {
    Type: "SubscriptionConfirmation",
    Message: `You have chosen to subscribe to the topic ${world.topicArn}.`,
    Token: subscription.token,
    SubscribeURL: `${world.origin()}/sns?Action=ConfirmSubscription&Token=${subscription.token}`,
  });
  await deliver(world, newNotice(world, message, world.webhook));
  const pause = handshakePausesMs[Math.min(attempt, handshakePausesMs.length - 1)] ?? 15_000;
  later(pause, () => shakeHands(world, later, attempt + 1));
}

/** Nothing is delivered before the listener has fetched its SubscribeURL. */
function listenerOf(world: World): string | null {
  const subscription = world.store.subscription();
  return subscription?.isConfirmed && subscription.webhook === world.webhook ? subscription.webhook : null;
}

export type PostOffice = Readonly<{
  open(): void;
  announce(payment: Payment, channel?: Channel, twist?: Twist): void;
  close(): void;
}>;

/** Delivers notifications in the background, survives restarts, and stops when told. */
export function createPostOffice(world: World): PostOffice {
  const { later, close } = createTimers();
  return {
    close,
    open: () => {
      if (!world.webhook) return;
      const value = { webhook: world.webhook, token: world.random.opaque(64), isConfirmed: false };
      if (world.store.subscription()?.webhook !== world.webhook)
        world.store.put({ kind: "subscription", value });
      later(0, () => shakeHands(world, later, 0));
      const tries = world.settings().webhookRetriesMs.length;
      const isWaiting = ({ isDone, type, attempts }: Notice): boolean =>
        !isDone && type === "Notification" && attempts <= tries;
      for (const notice of world.store.notices().filter(isWaiting))
        later(0, () => tryDelivery(world, later, notice));
    },
    announce: (payment, channel, forced) => {
      const webhook = listenerOf(world);
      const script = world.faults.takeWebhook([payment.id, payment.trxId ?? "", payment.invoice]);
      const twist = forced ?? webhookFaults.find((each) => each === script?.webhook);
      if (!webhook || twist === "never") return;
      const notice = newNotice(world, paymentMessage(world, payment, channel), webhook, twist);
      world.store.put({ kind: "notice", value: notice });
      const delayMs = twist === "late" ? script?.delayMs || 3000 : 0;
      for (const _ of twist === "twice" ? [1, 2] : [1])
        later(delayMs, () => tryDelivery(world, later, notice));
    },
  };
}
