import { expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/notify/public-address.ts';

test.each(['1.1.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '64:ff9b::1.1.1.1'])(
  '%s is an address of the public internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1', '192.168.0.1'],
  ...['198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:1.1.1.1', '::127.0.0.1'],
  ...['64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0'],
  ...['2001::1', '2001:db8::1', '2002:7f00:1::', 'ff02::1', 'localhost', '', '1.1.1', '01.1.1.1'],
])('%s is not an address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
