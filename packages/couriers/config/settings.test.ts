import { describe, expect, it } from "vitest";
import { readEcourierConfig } from "./ecourier.ts";
import { readPaperflyConfig } from "./paperfly.ts";
import { readRedxConfig } from "./redx.ts";

const redx = {
  REDX_API: "https://openapi.redx.com.bd/v1.0.0-beta/",
  REDX_TOKEN: "token",
  REDX_HOOK_TOKEN: "sixteen-letters-",
};
const paperfly = {
  PAPERFLY_ORIGIN: "https://api.paperfly.com.bd",
  PAPERFLY_USERNAME: "user",
  PAPERFLY_PASSWORD: "password",
  PAPERFLY_KEY: "key",
  PAPERFLY_HOOK_SECRET: "sixteen-letters-",
};
const ecourier = {
  ECOURIER_API: "https://staging.ecourier.com.bd/api",
  ECOURIER_API_KEY: "key",
  ECOURIER_API_SECRET: "secret",
  ECOURIER_USER_ID: "user",
  ECOURIER_PACKAGES: "Dhaka/500:#2443, any/1000:#2450, #2460",
};

describe.each([
  ["RedX", redx, readRedxConfig],
  ["Paperfly", paperfly, readPaperflyConfig],
  ["eCourier", ecourier, readEcourierConfig],
] as const)("%s's settings", (_name, complete, read) => {
  it.each(Object.keys(complete))("are nothing without %s, and say so by name", (name) => {
    expect(() => read({ ...complete, [name]: undefined })).toThrow(`${name} is missing`);
    expect(() => read({ ...complete, [name]: " " })).toThrow(`${name} `);
  });

  it("have a default for all that nobody publishes, and a sentence for what will not do", () => {
    expect(read(complete)).toMatchObject({ timeoutMs: 20_000, breaker: { failures: 5 } });
    const prefix = Object.keys(complete)[0]?.split("_")[0] ?? "";
    expect(() => read({ ...complete, [`${prefix}_TIMEOUT_MS`]: "soon" })).toThrow(
      `${prefix}_TIMEOUT_MS must be a whole number`,
    );
  });
});

it("a secret that a hook shows is too long to guess", () => {
  expect(() => readRedxConfig({ ...redx, REDX_HOOK_TOKEN: "short" })).toThrow(
    "REDX_HOOK_TOKEN must have at least 16 characters",
  );
});

it("an address is TLS, or a process on this machine, and has no question in it", () => {
  const at = (REDX_API: string) => () => readRedxConfig({ ...redx, REDX_API });
  for (const address of [
    "http://redx.example/v1",
    "https://me:x@redx.example",
    "https://redx.example/?a=1",
    "redx",
  ])
    expect(at(address)).toThrow(/^REDX_API must be an https address$/);
  expect(at("http://127.0.0.1:4107/v1.0.0-beta")().api).toBe("http://127.0.0.1:4107/v1.0.0-beta");
  expect(at(redx.REDX_API)().api).toBe("https://openapi.redx.com.bd/v1.0.0-beta");
});

it("Paperfly's old call is told where to fetch, or there is none", () => {
  const old = { ...paperfly, PAPERFLY_ORDER_CALL: "new_order" };
  expect(() => readPaperflyConfig(old)).toThrow(
    /PAPERFLY_PICKUP_ADDRESS is missing: the old call asks for it; PAPERFLY_PICKUP_THANA .*PAPERFLY_PICKUP_PHONE/,
  );
  const pickup = { address: "House 1", thana: "Uttara", district: "Dhaka", phone: "01700000000" };
  const told = Object.fromEntries(
    Object.entries(pickup).map(([name, value]) => [`PAPERFLY_PICKUP_${name.toUpperCase()}`, value]),
  );
  expect(readPaperflyConfig({ ...old, ...told }).orderCall).toEqual({ name: "new_order", pickup });
  expect(() => readPaperflyConfig({ ...paperfly, PAPERFLY_ORDER_CALL: "v3" })).toThrow(
    "PAPERFLY_ORDER_CALL must be new_order_v2 or new_order",
  );
});

it("eCourier's packages are by city and weight, in the order of the contract", () => {
  expect(readEcourierConfig(ecourier).packages).toEqual([
    { city: "Dhaka", upTo: 500, code: "#2443" },
    { city: null, upTo: 1000, code: "#2450" },
    { city: null, upTo: null, code: "#2460" },
  ]);
  for (const ECOURIER_PACKAGES of ["", "Dhaka/500", "Dhaka/x:#1", "#1,,#2"])
    expect(() => readEcourierConfig({ ...ecourier, ECOURIER_PACKAGES })).toThrow("ECOURIER_PACKAGES");
  expect(() => readEcourierConfig({ ...ecourier, ECOURIER_NEEDS_PLACE: "district,street" })).toThrow(
    "ECOURIER_NEEDS_PLACE must be of district, thana, area, postCode",
  );
});
