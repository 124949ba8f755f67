export const reservationMachine = {
  table: "reservation",
  states: ["held", "committed", "released", "shipped", "restocked", "written_off"],
  births: ["held"],
  moves: {
    held: ["committed", "released"],
    committed: ["shipped", "restocked", "written_off"],
    shipped: ["restocked", "written_off"],
    // Lost with its parcel, and back with it.
    written_off: ["restocked"],
  },
} as const;
