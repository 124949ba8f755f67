import { originOf, type RunningSimulator, startProcess, type Where } from "./simulator-process.ts";

/** What a courier gives the market, and what its process is told besides. */
type Contract = Readonly<{
  credentials: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  /** Where it tells the market; absent: it tells nothing. */
  door?: string;
}>;

const contracts = {
  pathao: ({ secrets }, origin) => {
    const credentials = {
      clientId: "267",
      clientSecret: secrets.pathaoClientSecret,
      username: "shop@haat.localhost",
      password: secrets.pathaoPassword,
      webhookSecret: secrets.pathaoWebhookSecret,
    };
    return {
      credentials,
      env: {
        PATHAO_ORIGIN: origin,
        PATHAO_CLIENT_ID: credentials.clientId,
        PATHAO_CLIENT_SECRET: credentials.clientSecret,
        PATHAO_LOGIN: "client",
        PATHAO_USERNAME: credentials.username,
        PATHAO_PASSWORD: credentials.password,
        PATHAO_BULK_MOST: "100",
        PATHAO_INFO_BY_REFERENCE: "on",
        PATHAO_WEBHOOK_SECRET: credentials.webhookSecret,
        PATHAO_WEBHOOK_CONSTANT: "haat-sandbox",
        PATHAO_DOOR: secrets.pathaoDoor,
      },
      door: secrets.pathaoDoor,
    };
  },
  steadfast: ({ secrets }, origin) => {
    const credentials = {
      apiKey: secrets.steadfastApiKey,
      secretKey: secrets.steadfastSecretKey,
      webhookToken: secrets.steadfastWebhookToken,
      webhookSecret: secrets.steadfastWebhookSecret,
    };
    return {
      credentials,
      env: {
        STEADFAST_ORIGIN: origin,
        STEADFAST_API_KEY: credentials.apiKey,
        STEADFAST_SECRET_KEY: credentials.secretKey,
        STEADFAST_WEBHOOK_TOKEN: credentials.webhookToken,
        STEADFAST_WEBHOOK_SECRET: credentials.webhookSecret,
        STEADFAST_DOOR: secrets.steadfastDoor,
      },
      door: secrets.steadfastDoor,
    };
  },
  redx: ({ secrets }, origin) => {
    const credentials = { token: secrets.redxToken, hookToken: secrets.redxHookToken };
    return {
      credentials,
      env: {
        REDX_API: `${origin}/v1.0.0-beta`,
        REDX_TOKEN: credentials.token,
        REDX_HOOK_TOKEN: credentials.hookToken,
        REDX_DOOR: secrets.redxDoor,
      },
      door: secrets.redxDoor,
    };
  },
  paperfly: ({ secrets }, origin) => {
    const credentials = {
      username: "haat",
      password: secrets.paperflyPassword,
      // The same for all merchants there, and no secret.
      key: "paperfly-key",
      hookSecret: secrets.paperflyHookSecret,
    };
    return {
      credentials,
      env: {
        PAPERFLY_ORIGIN: origin,
        PAPERFLY_USERNAME: credentials.username,
        PAPERFLY_PASSWORD: credentials.password,
        PAPERFLY_KEY: credentials.key,
        PAPERFLY_HOOK_SECRET: credentials.hookSecret,
        PAPERFLY_DOOR: secrets.paperflyDoor,
      },
      door: secrets.paperflyDoor,
    };
  },
  ecourier: ({ secrets }, origin) => {
    const credentials = { key: "haat", secret: secrets.ecourierSecret, userId: "H2901" };
    return {
      credentials,
      env: {
        ECOURIER_API: `${origin}/api`,
        ECOURIER_API_KEY: credentials.key,
        ECOURIER_API_SECRET: credentials.secret,
        ECOURIER_USER_ID: credentials.userId,
        ECOURIER_PACKAGES:
          "Dhaka/500:#2443, Dhaka/1000:#2444, Dhaka/2000:#2445, any/500:#2463, any/1000:#2464, any/2000:#2465",
      },
    };
  },
} as const satisfies Readonly<Record<string, (where: Where, origin: string) => Contract>>;

export type LocalCourier = keyof typeof contracts;
export const courierNames: Readonly<Record<LocalCourier, string>> = {
  pathao: "Pathao",
  steadfast: "Steadfast",
  redx: "RedX",
  paperfly: "Paperfly",
  ecourier: "eCourier",
};

/** A courier as a process of its own, which knows where the market hears. */
export async function startCourierProcess(name: LocalCourier, where: Where): Promise<RunningSimulator> {
  const origin = originOf(where);
  const { credentials, env, door }: Contract = contracts[name](where, origin);
  const settings = door ? { webhook: `${where.publicOrigin}/v1/hooks/parcels/${name}/${door}` } : {};
  const { stop } = await startProcess(name, where, { env, args: ["--settings", JSON.stringify(settings)] });
  return { origin, credentials, env, stop };
}
