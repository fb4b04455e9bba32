using Plimsoll.Rules.Secrets;

namespace Plimsoll.Rules.Tests.Secrets;

public sealed class CredentialNameTests
{
    [Theory]
    [InlineData("DB_PASSWORD", "a password")]
    [InlineData("SECRET_KEY", "a secret")]
    [InlineData("clientSecretKey", "a secret")]
    [InlineData("API_KEY", "an API key")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "a secret")]
    [InlineData("ENCRYPTION_KEY", "an encryption key")]
    [InlineData("PASSWORD_ENCRYPTION_KEY", "a password")]
    public void A_name_may_be_that_of_a_credential(string name, string credential) => Assert.Equal(credential, CredentialName.Find(name));

    [Theory]
    [InlineData("TOKEN_TTL")]
    [InlineData("existingSecret")]
    [InlineData("EXISTING_SECRET")]
    [InlineData("existingSecretPasswordKey")]
    [InlineData("PASSWORD_KEY")]
    [InlineData("adminPasswordKey")]
    [InlineData("DB_SECRET_PASSWORD_KEY")]
    [InlineData("DB_SECRET_KEY_NAME")]
    [InlineData("POSTGRESQL_PASSWORD_ENCRYPTION")]
    public void A_name_may_only_tell_about_one(string name) => Assert.Null(CredentialName.Find(name));
}
