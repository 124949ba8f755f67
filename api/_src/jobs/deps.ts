import type { StreamConfig } from "@haat/analytics/redis-stream";
import type { MailSender, PushSender, SmsSender, VoiceSender } from "@haat/messaging/port";
import type { RateSource } from "@haat/rates/port";
import type { PaymentMethod } from "@haat/core/payment-methods";
import type { NodeDeps } from "../context.ts";

/** What the jobs reach: everything the Node routes do, and the ways out for messages and events. */
export type JobDeps = Pick<
  NodeDeps,
  "books" | "payments" | "couriers" | "analytics" | "now" | "publicOrigin" | "sealer" | "blobs"
> &
  Readonly<{
    sms: SmsSender;
    /** Null where nobody can be called. */
    voice: VoiceSender | null;
    mail: MailSender;
    /** Null where browsers are told nothing. */
    push: PushSender | null;
    /** Who is told when something needs a person; null: the fault log alone. */
    operators: string | null;
    /** Null where prices are shown in taka alone. */
    rates: RateSource | null;
    stream: StreamConfig;
    /** False: this pass ends soon, and begins nothing more. */
    hasTime(): boolean;
    report(fault: unknown, where: string): void;
  }>;

/**
 * One pass; the number of things it worked on, so that a busy job is called again at once. `lane`: only what waits for this
 * one's answers; absent: everything.
 */
export type Job = (deps: JobDeps, lane?: PaymentMethod) => Promise<number>;
