/** How long each answer about a community may be, as the contract has it. */
export const LONGEST = {
  ...{ name: 30, district: 20, manager: 20, phone: 20, code: 6, worker: 20 },
}
