import type { Courier } from "@haat/core/couriers";
import { readVariables, type Variables } from "@haat/outside/fields";
import { z } from "zod";

/** The last part of each courier's hook address, which nobody guesses. A courier without one tells us nothing, and is asked. */
export type CourierDoors = Readonly<Partial<Record<Courier, string>>>;

const door = (name: string) =>
  z
    .string()
    .trim()
    .regex(/^(?:[\w-]{24,64})?$/, { error: `${name} must be 24 to 64 letters, digits, - or _` })
    .optional();

const environment = z.object({
  PATHAO_DOOR: door("PATHAO_DOOR"),
  STEADFAST_DOOR: door("STEADFAST_DOOR"),
  REDX_DOOR: door("REDX_DOOR"),
  PAPERFLY_DOOR: door("PAPERFLY_DOOR"),
});

/** Of those that send messages: eCourier sends none. */
export function readCourierDoors(variables: Variables): CourierDoors {
  const read = readVariables(environment, variables);
  return {
    ...(read.PATHAO_DOOR && { pathao: read.PATHAO_DOOR }),
    ...(read.STEADFAST_DOOR && { steadfast: read.STEADFAST_DOOR }),
    ...(read.REDX_DOOR && { redx: read.REDX_DOOR }),
    ...(read.PAPERFLY_DOOR && { paperfly: read.PAPERFLY_DOOR }),
  };
}
