// expect: typescript(switch-exhaustiveness-check)
export function isOver(state: "captured" | "declined" | "unknown") {
  switch (state) {
    case "captured":
      return true;
    case "declined":
      return true;
  }
  return false;
}
