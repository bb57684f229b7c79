/** @simplewebauthn/server without certificates of makers, made by scripts/vendor.mjs. */
export { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
