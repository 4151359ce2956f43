package org.kerf.flow.certificates;

/** What can be done with certificates, and with pictures, which are kept as they are. */
public record Certificates(
    AttachCertificate attach, AttachPicture pictures, ReadCertificates read) {}
