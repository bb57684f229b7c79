/** Checking what a passkey answered; the questions are written by src/web/kunci-sandi.ts itself. */
export { verifyAuthenticationResponse } from "@simplewebauthn/server/esm/authentication/verifyAuthenticationResponse.js";
export { verifyRegistrationResponse } from "@simplewebauthn/server/esm/registration/verifyRegistrationResponse.js";
