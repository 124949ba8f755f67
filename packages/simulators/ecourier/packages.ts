import { deliveryFee } from "../kit/parcels/tariff.ts";
import type { EcourierWorld } from "./world.ts";

const coverage = { inside: "Inside Dhaka", sub: "Dhaka suburb", outside: "Outside Dhaka" } as const;
const weights = [
  { upTo: 500, range: "0-500", said: "Up To 500gm" },
  { upTo: 1000, range: "501-1000", said: "Up To 1kg" },
  { upTo: 2000, range: "1001-2000", said: "Up To 2kg" },
] as const;

/** `#2443` is the first; the rest are numbered on from it. */
export const packagesOf = ({ settings }: Pick<EcourierWorld, "settings">) =>
  (["inside", "sub", "outside"] as const).flatMap((zone, place) =>
    weights.map(({ upTo, range, said }, at) => {
      const charge = Number(deliveryFee(settings().tariff, zone, upTo)) / 100;
      return {
        package_name: `${charge}tk_${zone.toUpperCase()}`,
        package_code: `#${2443 + place * 10 + at}`,
        shipping_charge: charge,
        weight: said,
        weightrange: range,
        delivery_time: "Next Day(24hr)",
        coverage_id: coverage[zone],
        coverage: coverage[zone],
        upTo,
      };
    }),
  );
