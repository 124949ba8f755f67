import { dhakaWall } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import { takaOf } from "../kit/money.ts";
import type { ParcelAct } from "../kit/parcels/truth.ts";
import type { PaperflyParcel, PaperflyWorld } from "./world.ts";

const stations: Readonly<Record<string, readonly ParcelAct[]>> = {
  Pick: ["pick"],
  inTransit: ["transit"],
  ReceivedAtPoint: ["hub"],
  PickedForDelivery: ["out"],
  Delivered: ["deliver", "exchange"],
  Returned: ["return", "paid-return", "return-received"],
  Partial: ["partial"],
};

/** `couriers.md` 3.4: each station with its mark and its time, empty where the parcel has not been. */
export function standingOf({ settings }: PaperflyWorld, parcel: PaperflyParcel, script: CallScript | null) {
  const { marks, returnedMark, trackingNames } = settings();
  const reached = Object.entries(stations).flatMap(([station, acts]) => {
    const counted = station === "Returned" && returnedMark === "over" ? ["return-received"] : acts;
    const event = parcel.events.findLast(({ act }) => counted.includes(act));
    const mark = marks === "place" ? "Dhaka" : "1";
    return [
      [station, event ? mark : ""],
      [`${station}Time`, event ? dhakaWall(event.at).slice(0, 19).replace("T", " ") : ""],
    ];
  });
  const taken = parcel.takenMinor === null ? "" : takaOf(BigInt(parcel.takenMinor));
  return {
    invNum: parcel.invoice ?? "",
    receivedAmount: script?.do === "number-amounts" && taken !== "" ? Number(taken) : taken,
    ...(trackingNames === "number" && { tracking_number: parcel.consignment }),
    ...(Object.fromEntries(reached) as Readonly<Record<string, string>>),
  };
}
