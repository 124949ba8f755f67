import { openSms, openVoice, readMessagingConfig } from "@haat/messaging/config";
import { readPushConfig } from "@haat/messaging/push/config";
import { webPush } from "@haat/messaging/push/web-push";
import { smtpMail } from "@haat/messaging/smtp.node";
import { readRatesUrl } from "@haat/rates/config";
import { httpRates } from "@haat/rates/http-source";
import { readJobsEnv } from "../env.ts";
import { nodeWorld } from "../worlds/node.ts";
import type { JobDeps } from "./deps.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything the jobs reach, for a worker or one cron call. */
export function openJobs(environment: Environment): { deps: JobDeps; close(): Promise<void> } {
  const env = readJobsEnv(environment);
  const world = nodeWorld(env, environment);
  const { books, payments, couriers, analytics, now, publicOrigin, sealer, blobs } = world.node;
  const mail = smtpMail({ url: env.SMTP_URL, from: env.MAIL_FROM });
  const messaging = readMessagingConfig(environment);
  const pushing = readPushConfig(environment);
  const ways = { sms: openSms(messaging, { fetch }), voice: openVoice(messaging, { fetch }), mail };
  const push = pushing && webPush(pushing, { fetch });
  const ratesUrl = readRatesUrl(environment);
  const rates = ratesUrl === null ? null : httpRates({ url: ratesUrl }, { fetch, now });
  const stream = { url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN };
  return {
    deps: {
      ...{ books, payments, couriers, analytics, now, publicOrigin, sealer, blobs, stream },
      report: world.report,
      ...ways,
      ...{ push, rates },
      operators: env.OPERATORS_MAIL ?? null,
      hasTime: () => true,
    },
    close: async () => {
      mail.close();
      await world.close();
    },
  };
}
