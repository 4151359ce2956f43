package org.kerf.flow.certificates;

/** What can be done with certificates. */
public record Certificates(AttachCertificate attach, ReadCertificates read) {}
