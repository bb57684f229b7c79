import type { Agency } from "../data/directory/database.ts";

/** Whether letters of this agency leave the house. */
export const mayMail = (_agency: Agency): boolean => true;
