/** No maker of keys is trusted by certificate: Selaras asks for attestation "none". */
export const SettingsService = {
  getRootCertificates: () => [],
  runtimeSupportsPQC: () => false,
};
