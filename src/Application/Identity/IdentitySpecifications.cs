using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>The account that signs in with this address.</summary>
public sealed class UserByEmail : Specification<User>
{
    public UserByEmail(EmailAddress email) => Where(user => user.Email == email);
}

/// <summary>One account, whatever has become of it.</summary>
public sealed class UserById : Specification<User>
{
    public UserById(UserId id) => Where(user => user.Id == id);
}

/// <summary>One account, while it may be used.</summary>
public sealed class ActiveUser : Specification<User>
{
    public ActiveUser(UserId id) => Where(user => user.Id == id && user.IsActive);
}

/// <summary>One account's password.</summary>
public sealed class CredentialOf : Specification<Credential>
{
    public CredentialOf(UserId user) => Where(credential => credential.UserId == user);
}

/// <summary>One account's code for one purpose.</summary>
public sealed class CodeOf : Specification<OneTimeCode>
{
    public CodeOf(UserId user, CodePurpose purpose) => Where(code => code.UserId == user && code.Purpose == purpose);
}

/// <summary>One account's second factor.</summary>
public sealed class SecondFactorOf : Specification<SecondFactor>
{
    public SecondFactorOf(UserId user) => Where(factor => factor.UserId == user);
}

/// <summary>One API key, whatever has become of it.</summary>
public sealed class ApiKeyById : Specification<ApiKey>
{
    public ApiKeyById(ApiKeyId id) => Where(key => key.Id == id);
}
