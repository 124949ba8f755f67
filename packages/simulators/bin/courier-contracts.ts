/** What each courier's invented contract gives a merchant, in the order of their ports. */
export const courierContracts = (
  originOf: (place: number) => string,
  first: number,
): readonly Readonly<{ name: string; env: Readonly<Record<string, string>> }>[] => [
  {
    name: "pathao",
    env: {
      PATHAO_ORIGIN: originOf(first),
      PATHAO_CLIENT_ID: "267",
      PATHAO_CLIENT_SECRET: "sandbox-client-secret",
      PATHAO_LOGIN: "client",
      PATHAO_USERNAME: "sandbox@example.com",
      PATHAO_PASSWORD: "sandbox-password",
      PATHAO_BULK_MOST: "100",
      PATHAO_INFO_BY_REFERENCE: "on",
      PATHAO_WEBHOOK_SECRET: "sandbox-webhook-secret",
      PATHAO_WEBHOOK_CONSTANT: "sandbox-constant",
    },
  },
  {
    name: "steadfast",
    env: {
      STEADFAST_ORIGIN: originOf(first + 1),
      STEADFAST_API_KEY: "sandbox-api-key",
      STEADFAST_SECRET_KEY: "sandbox-secret-key",
      STEADFAST_WEBHOOK_TOKEN: "sandbox-webhook-token",
      STEADFAST_WEBHOOK_SECRET: "sandbox-webhook-secret",
    },
  },
  {
    name: "redx",
    env: {
      REDX_API: `${originOf(first + 2)}/v1.0.0-beta`,
      REDX_TOKEN: "sandbox-token",
      REDX_HOOK_TOKEN: "sandbox-hook-token",
    },
  },
  {
    name: "paperfly",
    env: {
      PAPERFLY_ORIGIN: originOf(first + 3),
      PAPERFLY_USERNAME: "sandbox-user",
      PAPERFLY_PASSWORD: "sandbox-password",
      PAPERFLY_KEY: "sandbox-key",
      PAPERFLY_HOOK_SECRET: "sandbox-hook-secret",
    },
  },
  {
    name: "ecourier",
    env: {
      ECOURIER_API: `${originOf(first + 4)}/api`,
      ECOURIER_API_KEY: "sandbox-key",
      ECOURIER_API_SECRET: "sandbox-secret",
      ECOURIER_USER_ID: "sandbox-user",
      ECOURIER_PACKAGES: "Dhaka/500:#2443, any/2000:#2465",
    },
  },
];
