// expect: haat(stays-in-its-room)
export { orders } from "../../db/schema/orders.ts";
