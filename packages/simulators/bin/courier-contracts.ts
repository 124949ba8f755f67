/** What each courier's invented contract gives a merchant, in the order of their ports. */
export const courierContracts = (
  originOf: (place: number) => string,
  first: number,
): readonly Readonly<{ name: string; env: Readonly<Record<string, string>> }>[] => [
  {
    name: "redx",
    env: {
      REDX_API: `${originOf(first)}/v1.0.0-beta`,
      REDX_TOKEN: "sandbox-token",
      REDX_HOOK_TOKEN: "sandbox-hook-token",
    },
  },
  {
    name: "paperfly",
    env: {
      PAPERFLY_ORIGIN: originOf(first + 1),
      PAPERFLY_USERNAME: "sandbox-user",
      PAPERFLY_PASSWORD: "sandbox-password",
      PAPERFLY_KEY: "sandbox-key",
      PAPERFLY_HOOK_SECRET: "sandbox-hook-secret",
    },
  },
  {
    name: "ecourier",
    env: {
      ECOURIER_API: `${originOf(first + 2)}/api`,
      ECOURIER_API_KEY: "sandbox-key",
      ECOURIER_API_SECRET: "sandbox-secret",
      ECOURIER_USER_ID: "sandbox-user",
      ECOURIER_PACKAGES: "Dhaka/500:#2443, any/2000:#2465",
    },
  },
];
