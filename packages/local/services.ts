import type { Plan } from "./parts.ts";

/** Somewhere to sign in besides, on this machine: a newcomer chooses who he is with one tap. */
export async function startAccounts({ publicOrigin, secrets, ports }: Plan) {
  // Heavy, and needed by nobody who only reads this file.
  const [{ startGoogleSimulator }, { demoPeople }] = await Promise.all([
    import("@haat/simulators/google/start"),
    import("@haat/simulators/google/people"),
  ]);
  const credentials = { clientId: "haat", clientSecret: secrets.google };
  const redirectUris = [`${publicOrigin}/sign-in/google/return`];
  const clients = [{ id: credentials.clientId, secret: credentials.clientSecret, redirectUris }];
  const google = await startGoogleSimulator({ port: ports.google, clients, people: demoPeople });
  const env = {
    ...google.env,
    GOOGLE_CLIENT_ID: credentials.clientId,
    GOOGLE_CLIENT_SECRET: credentials.clientSecret,
  };
  return { name: "Google", kind: "simulator", address: google.origin, credentials, env, stop: google.close };
}

/** What other currencies cost, on this machine: invented rates. */
export async function startRates({ ports }: Plan) {
  const { startRatesSimulator } = await import("@haat/simulators/rates/start");
  const rates = await startRatesSimulator(ports.rates);
  const env = { RATES_URL: rates.url };
  return { name: "Rates", kind: "simulator", address: rates.url, credentials: {}, env, stop: rates.close };
}
