/** `npm test`: everything but the browser. */
module.exports = {
  rootDir: '..',
  projects: ['<rootDir>/config/jest-node.js', '<rootDir>/config/jest-phone.js'],
}
